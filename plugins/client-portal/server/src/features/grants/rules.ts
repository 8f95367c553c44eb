import type { NotSentReason } from '#protocol';

export interface GrantQuestion {
  contact: { access: 'on' | 'off'; disabledAt: Date | null; dndEmail: boolean };
  /** what the trigger's settings say, or both when they say nothing */
  trigger: { activates: boolean; notifies: boolean };
  /** what the call says, before the settings (C12) */
  asked: { activate?: boolean | undefined; notify?: boolean | undefined };
  appAllowed: boolean;
  offeredBefore: boolean;
}

/**
 * What giving somebody an item does beside giving it. The first grant switches the portal on; access that
 * somebody switched off stays off. The offer goes out once for each item, and never against "do not disturb".
 */
export const decideGrant = ({
  contact,
  trigger,
  asked,
  appAllowed,
  offeredBefore,
}: GrantQuestion): { activates: boolean; notSent: NotSentReason | null } => {
  const off = contact.access === 'off';
  const activates = off && !contact.disabledAt && (asked.activate ?? trigger.activates);
  const notSent = (): NotSentReason | null => {
    if (off && contact.disabledAt) return 'access_disabled';
    if (off && !activates) return 'access_off';
    if (offeredBefore) return 'sent_before';
    if (asked.notify === false) return 'not_asked';
    if (asked.notify === undefined && !trigger.notifies) return 'trigger_off';
    if (!appAllowed) return 'app_off';
    return contact.dndEmail ? 'do_not_disturb' : null;
  };
  return { activates, notSent: notSent() };
};
