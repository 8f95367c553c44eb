import { BackButton, Layouts } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { contractTemplateRoutes } from '#protocol';
import { Failure } from '../../../kit/Failure';
import { PageHeader } from '../../../kit/PageHeader';
import { useAnswer } from '../../../kit/requests/useAnswer';
import { useFreshly } from '../../../kit/requests/useFreshly';
import { Loading } from '../../../ui/States';
import { useText } from '../../../ui/text';
import { templatesPath } from '../paths';
import { TemplateEditor } from './TemplateEditor';

const Opened = ({ id }: { id: string }) => {
  const text = useText();
  const query = useAnswer(contractTemplateRoutes.get, { id }, { refetchOnMountOrArgChange: true });
  const { error, refetch } = query;
  const template = useFreshly(query);
  if (template) return <TemplateEditor template={template} />;
  return (
    <>
      <PageHeader
        title={text('template.page')}
        guide="contracts"
        navigationAction={<BackButton fallback={templatesPath} />}
      />
      <Layouts.Content>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}
      </Layouts.Content>
    </>
  );
};

const TemplatePage = () => {
  const { id = '' } = useParams();
  return <Opened key={id} id={id} />;
};

export default TemplatePage;
