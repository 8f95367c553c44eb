import type { PDF } from '@libpdf/core';
import { create as createQr } from 'qrcode';
import { createFlow, type Flow } from './flow';
import type { Fonts } from './fonts';
import type { Lib } from './libpdf';
import type { KeptMark } from './stamp';

/** A name at the left, what it is at the right of it. */
export interface Fact {
  label: string;
  value: string;
}

/** Somebody who has signed, and all that is said of it. */
export interface CertifiedPerson {
  name: string;
  /** in place of all else: it has not signed, and why it stands here */
  note: string | null;
  facts: Fact[];
  marks: { label: string; mark: KeptMark }[];
}

/** One line of the trail, with the hash that chains it to the one before. */
export interface CertifiedLine {
  text: string;
  note: string | null;
  hash: string;
}

/** What is printed of a thing, and in which words: its room's own. */
export interface Certificate {
  portal: string;
  /** of the thing; stands at the foot of each page */
  id: string;
  verifyUrl: string;
  words: {
    title: string;
    /** of the trail, as a document of its own */
    trailTitle: string;
    intro: string;
    verify: string;
    verifyHint: string;
    people: string;
    trail: string;
    trailHint: string;
  };
  facts: Fact[];
  people: CertifiedPerson[];
  trail: CertifiedLine[];
  /** where the trail ends */
  head: Fact | null;
}

const writeFact = (flow: Flow, { label, value }: Fact) => flow.fact(label, value);

const writePerson = (flow: Flow, { name, note, facts, marks }: CertifiedPerson) => {
  flow.keep(120);
  flow.text(name, { size: 10, weight: 'bold' });
  if (note !== null) {
    flow.text(note, { grey: true });
    return;
  }
  for (const fact of facts) writeFact(flow, fact);
  for (const { label, mark } of marks) flow.mark(label, mark);
  flow.space(6);
};

const writeTrail = (flow: Flow, { words, trail, head }: Certificate) => {
  flow.keep(60);
  flow.text(words.trail, { size: 12, weight: 'bold' });
  flow.text(words.trailHint, { grey: true, size: 8, after: 4 });
  for (const { text, note, hash } of trail) {
    flow.keep(30);
    flow.text(text, { size: 8, after: 0 });
    if (note !== null) flow.text(note, { size: 8, indent: 14, after: 0 });
    flow.text(hash, { size: 6, indent: 14, grey: true, after: 2 });
  }
  if (head) writeFact(flow, head);
};

/** Appends the certificate: who signed what, when, from where and how it proved itself, and the whole trail. */
export const appendCertificate = (lib: Lib, pdf: PDF, fonts: Fonts, certificate: Certificate) => {
  const { id, portal, words, facts, people, verifyUrl } = certificate;
  const flow = createFlow(lib, pdf, fonts, `${portal} · ${words.title} · ${id}`);
  const qr = createQr(verifyUrl, { errorCorrectionLevel: 'M' }).modules;
  flow.modules(qr.size, (row, column) => Boolean(qr.get(row, column)));
  flow.text(words.title, { size: 18, weight: 'bold', after: 4 });
  flow.text(portal, { size: 11, after: 6 });
  flow.text(words.intro, { grey: true, after: 8 });
  flow.fact(words.verify, verifyUrl);
  flow.text(words.verifyHint, { grey: true, size: 8 });
  flow.rule();
  for (const fact of facts) writeFact(flow, fact);
  flow.rule();
  flow.text(words.people, { size: 12, weight: 'bold', after: 4 });
  for (const person of people) writePerson(flow, person);
  flow.rule();
  writeTrail(flow, certificate);
};

/** The trail alone, as a document of its own; whatever state the thing is in. */
export const auditDocument = (lib: Lib, pdf: PDF, fonts: Fonts, certificate: Certificate) => {
  const { id, portal, words, facts } = certificate;
  const flow = createFlow(lib, pdf, fonts, `${portal} · ${words.trailTitle} · ${id}`);
  flow.text(words.trailTitle, { size: 18, weight: 'bold', after: 4 });
  flow.text(portal, { size: 11, after: 6 });
  for (const fact of facts) writeFact(flow, fact);
  flow.rule();
  writeTrail(flow, certificate);
};
