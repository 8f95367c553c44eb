import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  type Contact,
  contactRoutes,
  type Diagnosis,
  domainAdminRoutes,
  type Mend,
  outboxRoutes,
  settingsSections,
} from '#protocol';
import { useToast } from '../../kit/useToast';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { useAct } from '../../kit/requests/useAct';
import { useSaveSection } from '../../kit/settings/useSection';
import { useText } from '../../ui/text';

interface MendOptions {
  contact: Contact;
  facts: Diagnosis['findings'][number]['facts'];
  /** the mend is on another page */
  onLeave: () => void;
}

type Outcome = { data: unknown } | { error: unknown };

/** What each mend does. The diagnosis asks again by itself once something has changed. */
export const useMend = ({ contact, facts, onLeave }: MendOptions) => {
  const text = useText();
  const toast = useToast();
  const open = useDialogs();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [readGeneral] = useAct(settingsSections.general.routes.read);
  const save = useSaveSection(settingsSections.general);
  const [checkDomain] = useAct(domainAdminRoutes.check);
  const [update] = useAct(contactRoutes.update);
  const [retry] = useAct(outboxRoutes.retry);

  const go = (place: string) => {
    onLeave();
    navigate(place);
  };
  const call = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    const answer = await work();
    setBusy(false);
    if ('error' in answer) toast.failure(answer.error);
    else toast.success(text('mend.done'));
  };
  const openPortal = async (): Promise<Outcome> => {
    const answer = await readGeneral();
    return 'data' in answer ? save({ ...answer.data, enabled: true }) : answer;
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
          doNotDisturb: { ...contact.doNotDisturb, email: false },
        })
      ),
    'send-invitation': () => open({ dialog: 'send', kind: 'invitation', contacts }),
    'send-login-email': () => open({ dialog: 'send', kind: 'login-email', contacts }),
    'make-link': () => open({ dialog: 'magic-link', contact }),
    'retry-message': () =>
      typeof facts.message === 'string'
        ? call(() => retry({ id: String(facts.message) }))
        : go(`/plugins/client-portal/outbox?q=${encodeURIComponent(contact.email)}`),
    // an address is who the contact is; it is changed where the content is
    'change-address': () =>
      go(`/content-manager/collection-types/plugin::client-portal.contact/${contact.id}`),
    'switch-on-methods': () => go('/settings/client-portal/sign-in'),
  };
  return { busy, run: (mend: Mend) => void mends[mend]() };
};
