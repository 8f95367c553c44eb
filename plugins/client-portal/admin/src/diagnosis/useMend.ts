import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAccessDialogs } from '../access/useAccessDialogs';
import { useUpdatePortalContactMutation } from '../contacts/api';
import { useCheckPortalDomainMutation } from '../domain/api';
import { useRetryPortalMessageMutation } from '../outbox/api';
import { useLazyGetGeneralSettingsQuery, useSavePortalSettingsMutation } from '../settings/api';
import type { Contact, Diagnosis, Mend } from '#protocol';
import { useText } from '../shell/text';
import { useToast } from '../shell/useToast';

interface MendOptions {
  contact: Contact;
  facts: Diagnosis['findings'][number]['facts'];
  /** the mend is on another page */
  onLeave: () => void;
}

type Answer = { data: unknown } | { error: unknown };

/** What each mend does. The diagnosis asks again by itself once something has changed. */
export const useMend = ({ contact, facts, onLeave }: MendOptions) => {
  const text = useText();
  const toast = useToast();
  const open = useAccessDialogs();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [readGeneral] = useLazyGetGeneralSettingsQuery();
  const [save] = useSavePortalSettingsMutation();
  const [checkDomain] = useCheckPortalDomainMutation();
  const [update] = useUpdatePortalContactMutation();
  const [retry] = useRetryPortalMessageMutation();

  const go = (place: string) => {
    onLeave();
    navigate(place);
  };
  const call = async (work: () => Promise<Answer>) => {
    setBusy(true);
    const answer = await work();
    setBusy(false);
    if ('error' in answer && answer.error !== undefined) toast.failure(answer.error);
    else toast.success(text('mend.done'));
  };
  const openPortal = async (): Promise<Answer> => {
    const { data, error } = await readGeneral();
    return data ? save({ section: 'general', values: { ...data, enabled: true } }) : { error };
  };
  const contacts = [contact];

  const mends: Record<Mend, () => unknown> = {
    'open-portal': () => call(openPortal),
    'check-domain': () => call(() => checkDomain()),
    'enable-access': () => open({ dialog: 'access', contact: { ...contact, access: 'off' } }),
    'clear-do-not-disturb': () =>
      call(() =>
        update({
          id: contact.id,
          changes: { doNotDisturb: { ...contact.doNotDisturb, email: false } },
        })
      ),
    'send-invitation': () => open({ dialog: 'send', kind: 'invitation', contacts }),
    'send-login-email': () => open({ dialog: 'send', kind: 'login-email', contacts }),
    'make-link': () => open({ dialog: 'magic-link', contact }),
    'retry-message': () =>
      typeof facts.message === 'string'
        ? call(() => retry(String(facts.message)))
        : go(`/plugins/client-portal/outbox?q=${encodeURIComponent(contact.email)}`),
    // an address is who the contact is; it is changed where the content is
    'change-address': () =>
      go(`/content-manager/collection-types/plugin::client-portal.contact/${contact.id}`),
    'switch-on-methods': () => go('/settings/client-portal/sign-in'),
  };
  return { busy, run: (mend: Mend) => void mends[mend]() };
};
