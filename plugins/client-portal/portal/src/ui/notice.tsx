import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

const kinds = {
  info: { look: 'bg-soft text-text', icon: 'text-ink', name: 'alert' },
  good: { look: 'bg-good-soft text-good', icon: 'text-good', name: 'check' },
  bad: { look: 'bg-bad-soft text-bad', icon: 'text-bad', name: 'alert' },
} as const satisfies Record<string, { look: string; icon: string; name: IconName }>;

interface NoticeProps {
  kind?: keyof typeof kinds;
  icon?: IconName;
  children: ReactNode;
}

/** A sentence about what has just happened; said aloud by screen readers when it appears. */
export const Notice = ({ kind = 'info', icon, children }: NoticeProps) => (
  <div
    role={kind === 'bad' ? 'alert' : 'status'}
    className={`flex items-start gap-3 rounded-xl px-4 py-3 text-sm/6 ${kinds[kind].look}`}
  >
    <Icon name={icon ?? kinds[kind].name} className={`mt-0.5 size-5 ${kinds[kind].icon}`} />
    <div className="min-w-0">{children}</div>
  </div>
);
