/** An address in the middle of other words. */
export const inSentence = (email: string) => (
  <bdi className="font-semibold text-text" key="email">
    {email}
  </bdi>
);
