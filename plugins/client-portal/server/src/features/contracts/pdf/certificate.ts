import type { PDF } from '@libpdf/core';
import { create as createQr } from 'qrcode';
import type { ContractEventName } from '#protocol';
import { certificateTexts, type CertificateTexts } from './certificate-texts';
import { createFlow, type Flow } from './flow';
import type { Fonts } from './fonts';
import type { Lib } from './libpdf';
import type { KeptMark } from './stamp';

export interface CertifiedSigner {
  name: string;
  email: string;
  role: 'signer' | 'viewer';
  /** ISO 8601 */
  signedAt: string | null;
  timeZone: string | null;
  proof: string | null;
  address: string | null;
  device: string | null;
  consent: { at: string; version: string; sha256: string } | null;
  signature: KeptMark | null;
  initials: KeptMark | null;
}

export interface CertifiedEvent {
  sequence: number;
  at: string;
  action: ContractEventName;
  who: string | null;
  /** erasable: null once it is */
  address: string | null;
  note: string | null;
  hash: string;
}

export interface Certificate {
  language: string;
  portal: string;
  contract: {
    id: string;
    title: string;
    file: string;
    pages: number;
    version: number;
    sha256: string;
    sentBy: string | null;
    completedAt: string | null;
  };
  signers: CertifiedSigner[];
  events: CertifiedEvent[];
  verifyUrl: string;
}

const seconds = (iso: string) => `${iso.slice(0, 19).replace('T', ' ')} UTC`;

/** UTC, and what the signer's own clock showed. */
const inZones = (iso: string, timeZone: string | null, language: string) => {
  if (!timeZone || timeZone === 'UTC') return seconds(iso);
  try {
    const own = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone,
    }).format(new Date(iso));
    return `${seconds(iso)} (${own}, ${timeZone})`;
  } catch {
    return seconds(iso);
  }
};

const writeSigner = (
  flow: Flow,
  words: CertificateTexts,
  signer: CertifiedSigner,
  language: string
) => {
  flow.keep(120);
  flow.text(`${signer.name} <${signer.email}>`, { size: 10, weight: 'bold' });
  if (signer.role === 'viewer') {
    flow.text(words.viewer, { grey: true });
    return;
  }
  if (signer.signedAt) {
    flow.fact(words.signed, inZones(signer.signedAt, signer.timeZone, language));
  }
  if (signer.proof) flow.fact(words.proof, words.proofs[signer.proof] ?? signer.proof);
  if (signer.address) flow.fact(words.address, signer.address);
  if (signer.device) flow.fact(words.device, signer.device);
  if (signer.consent) {
    const { at, version, sha256 } = signer.consent;
    flow.fact(words.consent, `${seconds(at)}, ${version}, SHA-256 ${sha256}`);
  }
  if (signer.signature) flow.mark(words.signature, signer.signature);
  if (signer.initials) flow.mark(words.initials, signer.initials);
  flow.space(6);
};

const writeTrail = (flow: Flow, words: CertificateTexts, events: CertifiedEvent[]) => {
  flow.keep(60);
  flow.text(words.trail, { size: 12, weight: 'bold' });
  flow.text(words.trailHint, { grey: true, size: 8, after: 4 });
  for (const { sequence, at, action, who, address, note, hash } of events) {
    flow.keep(30);
    const by = [who ?? words.nobody, address].filter(Boolean).join(', ');
    flow.text(`${sequence}  ${seconds(at)}  ${words.events[action]} – ${by}`, {
      size: 8,
      after: 0,
    });
    if (note) flow.text(note, { size: 8, indent: 14, after: 0 });
    flow.text(hash, { size: 6, indent: 14, grey: true, after: 2 });
  }
  const head = events.at(-1);
  if (head) flow.fact(words.head, `${head.sequence}: ${head.hash}`);
};

const writeContract = (
  flow: Flow,
  words: CertificateTexts,
  { contract, language }: Certificate
) => {
  flow.fact(words.document, `${contract.title} (${contract.file})`);
  flow.fact(words.contract, contract.id);
  flow.fact(words.original, contract.sha256);
  flow.fact(words.pages, String(contract.pages));
  flow.fact(words.version, String(contract.version));
  if (contract.sentBy) flow.fact(words.sentBy, contract.sentBy);
  if (contract.completedAt) {
    flow.fact(words.completed, inZones(contract.completedAt, null, language));
  }
};

/** Appends the certificate: who signed what, when, from where and how it proved itself, and the whole trail. */
export const appendCertificate = (lib: Lib, pdf: PDF, fonts: Fonts, certificate: Certificate) => {
  const words = certificateTexts(certificate.language);
  const { contract, portal, signers, events, verifyUrl, language } = certificate;
  const flow = createFlow(lib, pdf, fonts, `${portal} · ${words.title} · ${contract.id}`);
  const qr = createQr(verifyUrl, { errorCorrectionLevel: 'M' }).modules;
  flow.modules(qr.size, (row, column) => Boolean(qr.get(row, column)));
  flow.text(words.title, { size: 18, weight: 'bold', after: 4 });
  flow.text(portal, { size: 11, after: 6 });
  flow.text(words.intro, { grey: true, after: 8 });
  flow.fact(words.verify, verifyUrl);
  flow.text(words.verifyHint, { grey: true, size: 8 });
  flow.rule();
  writeContract(flow, words, certificate);
  flow.rule();
  flow.text(words.signers, { size: 12, weight: 'bold', after: 4 });
  for (const signer of signers) writeSigner(flow, words, signer, language);
  flow.rule();
  writeTrail(flow, words, events);
};

/** The trail alone, as a document of its own; whatever state the contract is in. */
export const auditDocument = (lib: Lib, pdf: PDF, fonts: Fonts, certificate: Certificate) => {
  const words = certificateTexts(certificate.language);
  const { contract, portal } = certificate;
  const flow = createFlow(lib, pdf, fonts, `${portal} · ${words.auditTitle} · ${contract.id}`);
  flow.text(words.auditTitle, { size: 18, weight: 'bold', after: 4 });
  flow.text(portal, { size: 11, after: 6 });
  writeContract(flow, words, certificate);
  flow.rule();
  writeTrail(flow, words, certificate.events);
};
