import { languageFor, type ContractEventName, type Language } from '#protocol';

export interface CertificateTexts {
  title: string;
  auditTitle: string;
  intro: string;
  document: string;
  contract: string;
  original: string;
  pages: string;
  version: string;
  sentBy: string;
  completed: string;
  verify: string;
  verifyHint: string;
  signers: string;
  signed: string;
  proof: string;
  address: string;
  device: string;
  consent: string;
  signature: string;
  initials: string;
  viewer: string;
  trail: string;
  trailHint: string;
  head: string;
  nobody: string;
  proofs: Record<string, string>;
  events: Record<ContractEventName, string>;
}

const en: CertificateTexts = {
  title: 'Certificate of completion',
  auditTitle: 'Audit trail',
  intro:
    'This page was added by the portal when everybody had signed. The electronic seal covers the whole file, this page included.',
  document: 'Document',
  contract: 'Contract',
  original: 'SHA-256 of the original',
  pages: 'Pages',
  version: 'Version',
  sentBy: 'Sent by',
  completed: 'All signed',
  verify: 'Verify',
  verifyHint: 'Check this file there: it is compared on your own device.',
  signers: 'Signers',
  signed: 'Signed',
  proof: 'Identified by',
  address: 'IP address',
  device: 'Device',
  consent: 'Consent',
  signature: 'Signature',
  initials: 'Initials',
  viewer: 'Gets a copy',
  trail: 'Audit trail',
  trailHint: 'Each entry carries the hash of the one before it; times are UTC.',
  head: 'Head of the chain',
  nobody: 'the portal',
  proofs: {
    'mailed-link': 'a one-time link to the email address',
    code: 'a one-time code to the email address',
    password: 'a password',
    oidc: 'an identity provider',
    'staff-link': 'a one-time link',
    'code-in-mailbox': 'a one-time code in the mailbox of the portal, which staff can read',
    admin: 'an account of the agency',
  },
  events: {
    'contract.created': 'Created',
    'contract.changed': 'Changed',
    'contract.sent': 'Sent for signing',
    'contract.offered': 'Asked to sign, or told',
    'contract.reminded': 'Reminded',
    'contract.resent': 'Sent again',
    'contract.opened': 'Opened',
    'contract.consented': 'Agreed to sign electronically',
    'contract.signed': 'Signed',
    'contract.declined': 'Declined',
    'contract.document-replaced': 'New version of the document, signatures cleared',
    'contract.due-changed': 'Due date changed',
    'contract.signer-replaced': 'Signer replaced',
    'contract.voided': 'Voided',
    'contract.expired': 'Expired',
    'contract.sealed': 'Sealed',
    'contract.timestamped': 'Timestamp added',
    'contract.seal-failed': 'Sealing failed, tried again',
    'contract.completed': 'Completed',
    'contract.downloaded': 'Downloaded',
  },
};

const de: CertificateTexts = {
  title: 'Abschlusszertifikat',
  auditTitle: 'Prüfprotokoll',
  intro:
    'Diese Seite hat das Portal angefügt, als alle unterschrieben hatten. Das elektronische Siegel umfasst die ganze Datei samt dieser Seite.',
  document: 'Dokument',
  contract: 'Vertrag',
  original: 'SHA-256 des Originals',
  pages: 'Seiten',
  version: 'Fassung',
  sentBy: 'Gesendet von',
  completed: 'Alle unterschrieben',
  verify: 'Prüfen',
  verifyHint: 'Prüfen Sie diese Datei dort: verglichen wird auf Ihrem eigenen Gerät.',
  signers: 'Unterzeichnende',
  signed: 'Unterschrieben',
  proof: 'Ausgewiesen durch',
  address: 'IP-Adresse',
  device: 'Gerät',
  consent: 'Einwilligung',
  signature: 'Unterschrift',
  initials: 'Kürzel',
  viewer: 'Erhält eine Kopie',
  trail: 'Prüfprotokoll',
  trailHint: 'Jeder Eintrag trägt den Hash des vorigen; Zeiten in UTC.',
  head: 'Ende der Kette',
  nobody: 'das Portal',
  proofs: {
    'mailed-link': 'einen einmaligen Link an die E-Mail-Adresse',
    code: 'einen einmaligen Code an die E-Mail-Adresse',
    password: 'ein Passwort',
    oidc: 'einen Identitätsdienst',
    'staff-link': 'einen einmaligen Link',
    'code-in-mailbox':
      'einen einmaligen Code im Postfach des Portals, das Mitarbeitende lesen können',
    admin: 'ein Konto der Agentur',
  },
  events: {
    'contract.created': 'Angelegt',
    'contract.changed': 'Geändert',
    'contract.sent': 'Zur Unterschrift gesendet',
    'contract.offered': 'Zur Unterschrift gebeten oder benachrichtigt',
    'contract.reminded': 'Erinnert',
    'contract.resent': 'Erneut gesendet',
    'contract.opened': 'Geöffnet',
    'contract.consented': 'In elektronische Unterschrift eingewilligt',
    'contract.signed': 'Unterschrieben',
    'contract.declined': 'Abgelehnt',
    'contract.document-replaced': 'Neue Fassung des Dokuments, Unterschriften gelöscht',
    'contract.due-changed': 'Frist geändert',
    'contract.signer-replaced': 'Unterzeichnende Person ersetzt',
    'contract.voided': 'Für ungültig erklärt',
    'contract.expired': 'Abgelaufen',
    'contract.sealed': 'Versiegelt',
    'contract.timestamped': 'Zeitstempel ergänzt',
    'contract.seal-failed': 'Versiegeln misslungen, wird wiederholt',
    'contract.completed': 'Abgeschlossen',
    'contract.downloaded': 'Heruntergeladen',
  },
};

const byLanguage: Record<Language, CertificateTexts> = { en, de };

/** By language; English where there is none. */
export const certificateTexts = (language: string): CertificateTexts =>
  byLanguage[languageFor(language)];
