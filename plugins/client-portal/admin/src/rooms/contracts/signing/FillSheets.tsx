import { lazy, Suspense } from 'react';
import type { ClientField, FieldValue, Mark, PageSize } from '#protocol';
import { Loading } from '../../../ui/States';
import type { PartyColour } from '../field-editor/partyColours';
import { FillField } from './FillField';
import type { Values } from '#browser/filling';

const PdfSheets = lazy(() => import('../field-editor/PdfSheets'));

interface FillSheetsProps {
  bytes: Blob;
  pages: readonly PageSize[];
  fields: readonly ClientField[];
  values: Values;
  marks: { signature: Mark | null; initials: Mark | null };
  colour: PartyColour;
  /** ids of fields that are to be looked at again */
  wrong: ReadonlySet<string>;
  height?: string;
  onChange: (id: string, value: FieldValue | null) => void;
  onMark: (kind: 'signature' | 'initials') => void;
}

/** The document with what one signer fills in. */
export const FillSheets = (props: FillSheetsProps) => {
  const { bytes, pages, fields, values, marks, colour, wrong, height, onChange, onMark } = props;
  return (
    <Suspense fallback={<Loading />}>
      <PdfSheets
        bytes={bytes}
        pages={pages}
        height={height}
        overlay={(page) =>
          fields
            .filter((field) => field.page === page)
            .map((field) => (
              <FillField
                key={field.id}
                field={field}
                value={values[field.id] ?? null}
                mark={field.type === 'initials' ? marks.initials : marks.signature}
                colour={colour}
                wrong={wrong.has(field.id)}
                onChange={(value) => onChange(field.id, value)}
                onMark={() => onMark(field.type === 'initials' ? 'initials' : 'signature')}
              />
            ))
        }
      />
    </Suspense>
  );
};
