import { Flex, Radio, Typography } from '@strapi/design-system';
import { type Contract, contractOrders } from '#protocol';
import { useText } from '../../ui/text';

interface SigningOrderProps {
  order: Contract['order'];
  onOrder: (order: Contract['order']) => void;
}

/** Whether signers sign one after the other, or all at once. */
export const SigningOrder = ({ order, onOrder }: SigningOrderProps) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id="signing-order" variant="pi" fontWeight="bold">
        {text('signers.order')}
      </Typography>
      <Radio.Group
        aria-labelledby="signing-order"
        value={order}
        onValueChange={(chosen) => {
          const next = contractOrders.find((one) => one === chosen);
          if (next) onOrder(next);
        }}
      >
        {contractOrders.map((one) => (
          <Radio.Item key={one} value={one}>
            {text(`signers.order.${one}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Flex>
  );
};
