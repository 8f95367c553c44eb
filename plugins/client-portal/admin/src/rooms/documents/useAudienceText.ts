import { useCallback } from 'react';
import { type DocumentAudience, permissionReasons } from '#protocol';
import { useWhyText } from '../../kit/words/useWhyText';
import { useText } from '../../ui/text';

type Why = DocumentAudience['results'][number]['why'];
type OfTheDocument = Exclude<Why, (typeof permissionReasons)[number]>;

/** Returns a function from why somebody sees a document, or not, to words. */
export const useAudienceText = () => {
  const text = useText();
  const whyText = useWhyText();
  return useCallback(
    (why: Why) => {
      const permission = permissionReasons.find((reason) => reason === why);
      return permission ? whyText({ why: permission }) : text(`audience.${why as OfTheDocument}`);
    },
    [text, whyText]
  );
};
