import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Dashboard } from '#protocol';
import { useText } from '../../ui/text';

export const AdoptionTable = ({ weeks }: { weeks: Dashboard['adoption'] }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const headings = [text('adoption.week'), text('count.invited'), text('count.joined')];
  return (
    <Table colCount={3} rowCount={weeks.length + 1}>
      <Thead>
        <Tr>
          {headings.map((heading) => (
            <Th key={heading}>
              <Typography variant="sigma">{heading}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {weeks.map(({ week, invited, joined }) => (
          <Tr key={week}>
            <Td>
              <Typography>{formatDate(week, { dateStyle: 'medium', timeZone: 'UTC' })}</Typography>
            </Td>
            <Td>
              <Typography>{invited}</Typography>
            </Td>
            <Td>
              <Typography>{joined}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
