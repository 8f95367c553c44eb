import { useCallback } from 'react';
import type { Offer } from '#protocol';
import { useText } from '../../ui/text';

/** Returns a function from what became of an email to words; empty where none was thought of. */
export const useOfferText = () => {
  const text = useText();
  return useCallback(
    (offer: Offer | null) => {
      if (offer === null) return '';
      const { activated, sent, notSent } = offer;
      const mail = sent ? 'offer.sent' : notSent ? (`not_sent.${notSent}` as const) : 'offer.none';
      return [text(mail), activated ? text('offer.activated') : ''].filter(Boolean).join(' ');
    },
    [text]
  );
};
