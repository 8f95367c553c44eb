import type { ReactNode } from 'react';
import type { GuideChapter } from './names';
import { PanelPage } from './PanelPage';
import { type ShownAnswer, WhenAnswered } from './WhenAnswered';

interface DetailPageProps<Data> {
  answer: ShownAnswer<Data>;
  /** what the page is called before it is known what it shows, then after that */
  title: string;
  titleOf?: (data: Data) => string;
  purpose?: string;
  guide: GuideChapter;
  /** the way back leads there, for whoever came by an address */
  back: string;
  primaryAction?: (data: Data) => ReactNode;
  /** a page of its own takes the place of this one */
  whole?: (data: Data) => ReactNode;
  children?: (data: Data) => ReactNode;
}

/** A page about one thing: what it is, what can be done with it, all that is known of it; or why it is not there. */
export const DetailPage = <Data,>(props: DetailPageProps<Data>) => {
  const { answer, title, titleOf, primaryAction, whole, children, ...page } = props;
  const { data } = answer;
  if (data !== undefined && whole) return whole(data);
  return (
    <PanelPage
      {...page}
      title={data === undefined ? title : (titleOf?.(data) ?? title)}
      primaryAction={data === undefined ? undefined : primaryAction?.(data)}
    >
      <WhenAnswered answer={answer}>{(known) => children?.(known)}</WhenAnswered>
    </PanelPage>
  );
};
