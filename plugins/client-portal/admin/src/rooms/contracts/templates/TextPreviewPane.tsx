import { lazy, Suspense } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { templateTextSchema } from '#protocol';
import { Failure } from '../../../kit/Failure';
import { Loading } from '../../../ui/States';
import { useText } from '../../../ui/text';
import { toRoles, toValues } from './template';
import type { RoleParty, TemplateDetails } from './template';
import { useTextPreview } from './useTextPreview';

const PdfSheets = lazy(() => import('../field-editor/PdfSheets'));

const Pane = styled(Box)`
  ${({ theme }) => theme.breakpoints.large} {
    position: sticky;
    top: ${({ theme }) => theme.spaces[4]};
  }
`;

interface TextPreviewPaneProps {
  details: TemplateDetails;
  roles: readonly RoleParty[];
  /** roles or values are wrong: the server would refuse to lay it out */
  broken: boolean;
}

/** How the text looks on paper, a moment after it was written. */
export const TextPreviewPane = ({ details, roles, broken }: TextPreviewPaneProps) => {
  const text = useText();
  const fits = templateTextSchema.safeParse(details.text).success && !broken;
  const preview = useTextPreview(
    fits ? { text: details.text, roles: toRoles(roles), values: toValues(details.values) } : null
  );
  return (
    <Pane tag="section" aria-label={text('template.preview')} aria-busy={preview.busy} minWidth={0}>
      <Typography variant="pi" fontWeight="bold" tag="h2" paddingBottom={1}>
        {text('template.preview')}
      </Typography>
      {preview.error ? <Failure error={preview.error} /> : null}
      {preview.bytes ? (
        <Suspense fallback={<Loading />}>
          <PdfSheets bytes={preview.bytes} height="78vh" />
        </Suspense>
      ) : preview.error || !fits ? null : (
        <Loading />
      )}
    </Pane>
  );
};
