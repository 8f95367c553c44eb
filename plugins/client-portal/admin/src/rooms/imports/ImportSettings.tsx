import { Button, Flex, Typography } from '@strapi/design-system';
import { ColumnChoice } from '../../kit/csv/ColumnChoice';
import type { CsvTable } from '../../kit/csv/csv';
import { FirstRows } from '../../kit/csv/FirstRows';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { RadioField } from '../../ui/RadioField';
import { useText } from '../../ui/text';
import { CountryField } from './CountryField';
import { importFields } from './rows';
import type { ImportOptions, Mapping } from './rows';

interface ImportSettingsProps {
  name: string;
  table: CsvTable;
  rows: number;
  mapping: Mapping;
  options: ImportOptions;
  busy: boolean;
  onMapping: (mapping: Mapping) => void;
  onOptions: (options: ImportOptions) => void;
  onCheck: () => void;
  onOther: () => void;
}

/** Which column is what, and what to do with those that are known already. */
export const ImportSettings = (props: ImportSettingsProps) => {
  const { name, table, rows, mapping, options, busy } = props;
  const { onMapping, onOptions, onCheck, onOther } = props;
  const text = useText();
  return (
    <>
      <Card title={text('import.columns')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography style={{ overflowWrap: 'anywhere' }}>
            {text('import.read', { name, rows: table.rows.length })}
          </Typography>
          <Flex gap={3} wrap="wrap">
            {importFields.map((field) => (
              <ColumnChoice
                key={field}
                label={text(`import.column.${field}`)}
                headings={table.headings}
                value={mapping[field]}
                onChange={(column) => onMapping({ ...mapping, [field]: column })}
              />
            ))}
          </Flex>
          {mapping.email === null ? (
            <Notice tone="warning">{text('import.no_email')}</Notice>
          ) : null}
          <FirstRows table={table} />
        </Flex>
      </Card>
      <Card title={text('import.options')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <RadioField
            label={text('import.existing')}
            value={options.existing ?? 'skip'}
            options={['skip', 'update']}
            textOf={(one) => text(`import.existing.${one}`)}
            onChange={(existing) => onOptions({ ...options, existing })}
          />
          <CountryField
            value={options.country}
            onChange={(country) => onOptions({ ...options, country })}
          />
        </Flex>
      </Card>
      <Flex gap={2} wrap="wrap">
        <Button disabled={rows === 0} loading={busy} onClick={onCheck}>
          {text('import.check', { count: rows })}
        </Button>
        <Button variant="tertiary" disabled={busy} onClick={onOther}>
          {text('csv.other')}
        </Button>
      </Flex>
    </>
  );
};
