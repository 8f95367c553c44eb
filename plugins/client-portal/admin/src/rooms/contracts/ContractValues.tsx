import { Box, Flex, Typography } from '@strapi/design-system';
import { type Contract, contractAdminRoutes, type FieldValue, isMark } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { useText } from '../../ui/text';

/** What those who have signed have filled in; nothing before the first signature. */
export const ContractValues = ({ contract }: { contract: Contract }) => {
  const text = useText();
  const signed = contract.signers.filter(({ signedAt }) => signedAt !== null).length;
  const { data } = useAnswer(
    contractAdminRoutes.values,
    { id: contract.id },
    { skip: signed === 0 }
  );
  const said = (value: FieldValue) =>
    typeof value === 'boolean' ? text(value ? 'yes' : 'no') : String(value);
  const filled = (data?.results ?? []).flatMap(({ signer, values }) => {
    const lines = contract.fields.flatMap((field) => {
      const value = values[field.id];
      return value === undefined || value === '' || isMark(field.type) ? [] : [{ field, value }];
    });
    return lines.length > 0 ? [{ signer, lines }] : [];
  });
  if (filled.length === 0) return null;
  return (
    <Card title={text('contract.values')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {filled.map(({ signer, lines }) => (
          <Box key={signer}>
            <Typography variant="pi" fontWeight="bold" tag="h3">
              {contract.signers[signer]?.name ?? ''}
            </Typography>
            <dl>
              {lines.map(({ field, value }) => (
                <Flex key={field.id} gap={3} justifyContent="space-between" wrap="wrap">
                  <Typography tag="dt" variant="pi" textColor="neutral600">
                    {field.label || text(`field.${field.type}`)}
                  </Typography>
                  <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
                    {said(value)}
                  </Typography>
                </Flex>
              ))}
            </dl>
          </Box>
        ))}
      </Flex>
    </Card>
  );
};
