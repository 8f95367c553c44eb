import type { Language } from '#protocol';

/**
 * What has to be said before somebody agrees to sign electronically: in the United States to consumers by
 * 15 U.S.C. 7001(c); in the European Union an electronic signature may not be refused for being electronic
 * (Regulation 910/2014 Article 25). Agencies can put their own words here in the settings.
 */
export const consentTexts: Record<Language, string> = {
  en: `## Signing electronically

By agreeing you accept to receive and sign this document electronically, with the same effect as on paper.

- **What it covers.** This document and the notices about it. Later documents are asked for again.
- **Paper instead.** You need not sign electronically. Write to {{ contact }} for a paper copy, before or after signing; {{ agency }} charges nothing for it.
- **Changing your mind.** Until you sign you can withdraw: close this page, decline here, or write to {{ contact }}. There is no fee; {{ agency }} may then ask you to sign on paper. What you have signed stays signed.
- **Your address.** Notices go to the email address that brought you here. If it changes, write to {{ contact }}.
- **What you need.** A current browser, a device that can open and keep PDF files, and your mailbox. That you can read this page and the document shows that yours are enough.
- **What kind of signature it is.** An electronic signature. The finished file also carries an electronic seal of {{ agency }}, which shows any later change; it is not a qualified signature of your own under Regulation (EU) No 910/2014 (eIDAS).
- **What is recorded.** The time, your IP address, your browser, how you signed in, and the fingerprint of this text and of the document. It is printed on the certificate at the end of the finished file.`,
  de: `## Elektronisch unterschreiben

Mit Ihrer Zustimmung erhalten und unterschreiben Sie dieses Dokument elektronisch, mit derselben Wirkung wie auf Papier.

- **Wofür sie gilt.** Für dieses Dokument und die Nachrichten dazu. Bei späteren Dokumenten werden Sie erneut gefragt.
- **Auf Papier.** Sie müssen nicht elektronisch unterschreiben. Eine Papierfassung erhalten Sie vor oder nach der Unterschrift über {{ contact }}; {{ agency }} berechnet dafür nichts.
- **Anders entscheiden.** Bis zur Unterschrift können Sie widerrufen: diese Seite schließen, hier ablehnen oder an {{ contact }} schreiben. Das kostet nichts; {{ agency }} bittet Sie dann vielleicht um eine Unterschrift auf Papier. Was unterschrieben ist, bleibt unterschrieben.
- **Ihre Adresse.** Nachrichten gehen an die E-Mail-Adresse, über die Sie hierher gekommen sind. Ändert sie sich, schreiben Sie an {{ contact }}.
- **Was Sie brauchen.** Einen aktuellen Browser, ein Gerät, das PDF-Dateien öffnen und aufbewahren kann, und Ihr Postfach. Dass Sie diese Seite und das Dokument lesen können, zeigt, dass Ihre Ausstattung genügt.
- **Was für eine Unterschrift es ist.** Eine elektronische Signatur. Die fertige Datei trägt zusätzlich ein elektronisches Siegel von {{ agency }}, das jede spätere Änderung zeigt; es ist keine qualifizierte Signatur von Ihnen im Sinne der Verordnung (EU) Nr. 910/2014 (eIDAS).
- **Was aufgezeichnet wird.** Die Zeit, Ihre IP-Adresse, Ihr Browser, wie Sie sich angemeldet haben, und der Fingerabdruck dieses Textes und des Dokuments. Das steht auf dem Zertifikat am Ende der fertigen Datei.`,
};
