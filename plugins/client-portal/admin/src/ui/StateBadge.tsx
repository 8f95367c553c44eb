import { Badge } from '@strapi/design-system';
import type { BadgeProps } from '@strapi/design-system';

/** Where the design system's own pair of colours has less than 4.5 to 1 (WCAG 2.2 1.4.3). */
const legible = {
  primary: { backgroundColor: 'primary100', textColor: 'primary700' },
  warning: { backgroundColor: 'warning200', textColor: 'neutral800' },
  danger: { backgroundColor: 'danger100', textColor: 'danger700' },
} as const;

/** A state in a word or two. */
export const StateBadge = ({ variant, ...props }: BadgeProps) =>
  variant === 'primary' || variant === 'warning' || variant === 'danger' ? (
    <Badge size="S" {...legible[variant]} {...props} />
  ) : (
    <Badge size="S" variant={variant} {...props} />
  );
