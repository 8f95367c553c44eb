/** A contact, as rooms that hold something of it have to know it. */
export interface OfContact {
  id: number;
  documentId: string;
  /** lower case, as it is compared; null where only the row's ids are known */
  emailFolded: string | null;
}

/** What a room does about one contact; each in the transaction of whoever asks. */
export interface ContactPart {
  /** Its row is gone: what has no meaning without it goes along. */
  deleted?: (contact: OfContact) => Promise<unknown>;
  /** Its address belongs to another mailbox now, which has to prove itself. */
  readdressed?: (contact: OfContact) => Promise<unknown>;
  /** All that is kept of it, by table: for whoever asks what is known of it. */
  exports: (contact: OfContact) => Promise<Record<string, object[]>>;
  /** Nothing of it is left, but what the law wants kept, without who it was. */
  erases: (contact: OfContact) => Promise<unknown>;
}

/** The parts of all rooms, by their names, from the lowest up. */
export type ContactParts = Map<string, ContactPart>;
