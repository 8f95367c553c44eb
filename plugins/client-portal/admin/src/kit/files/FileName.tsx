import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

const TwoRows = styled(Typography)`
  display: -webkit-box;
  overflow: hidden;
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

/** The name of a file, in any script; of a long one the first two rows. */
export const FileName = ({ name }: { name: string }) => (
  <TwoRows tag="span" fontWeight="semiBold" dir="auto" title={name} textAlign="start">
    {name}
  </TwoRows>
);
