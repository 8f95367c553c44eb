import { Badge } from '@strapi/design-system';
import type { BadgeProps } from '@strapi/design-system';

/** The design system writes a warning in orange on yellow, 3.6 to 1 (WCAG 2.2 1.4.3 asks for 4.5). */
export const StateBadge = ({ variant, ...props }: BadgeProps) =>
  variant === 'warning' ? (
    <Badge size="S" backgroundColor="warning200" textColor="neutral800" {...props} />
  ) : (
    <Badge size="S" variant={variant} {...props} />
  );
