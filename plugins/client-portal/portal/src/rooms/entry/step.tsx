import type { ReactNode, RefObject } from 'react';
import { PageTitle } from '../../kit/frames/page-title';
import { IconTile, type IconName } from '../../ui/icon';

interface StepProps {
  icon?: IconName;
  title: string;
  text?: ReactNode;
  /** where the text takes the focus, as what held it is gone */
  textRef?: RefObject<HTMLParagraphElement>;
  /** what there is to do, if anything */
  children?: ReactNode;
  /** plain buttons that lead elsewhere */
  ways?: ReactNode;
}

/** One step on the way into the portal. */
export const Step = ({ icon, title, text, textRef, children, ways }: StepProps) => (
  <>
    {icon && <IconTile name={icon} large />}
    <PageTitle title={title} className={icon && 'mt-6'} />
    {text && (
      <p ref={textRef} tabIndex={textRef && -1} className="mt-2 text-muted outline-none">
        {text}
      </p>
    )}
    {children && <div className="mt-8">{children}</div>}
    {ways && <div className="-mx-5 mt-3 flex flex-wrap">{ways}</div>}
  </>
);
