import { ProgressBar } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The design system's own is white where the work is done: on a white card it looks like the work that is left. */
const Line = styled(ProgressBar)`
  width: 100%;
  background: ${({ theme }) => theme.colors.neutral200};

  & > * {
    background: ${({ theme }) => theme.colors.primary600};
  }
`;

interface ProgressLineProps {
  /** 0 to 100 */
  percent: number;
  label: string;
}

/** How far something has come. */
export const ProgressLine = ({ percent, label }: ProgressLineProps) => (
  <Line value={percent} aria-label={label} />
);
