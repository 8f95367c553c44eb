import { Typography } from '@strapi/design-system';

/** A name over an address; the address alone where there is no name. Long ones are cut. */
export const TwoLines = ({ first, second }: { first: string | null; second: string }) => (
  <>
    <Typography tag="p" ellipsis maxWidth="28rem" title={first || second}>
      {first || second}
    </Typography>
    {first ? (
      <Typography
        variant="pi"
        textColor="neutral600"
        tag="p"
        ellipsis
        maxWidth="28rem"
        title={second}
      >
        {second}
      </Typography>
    ) : null}
  </>
);
