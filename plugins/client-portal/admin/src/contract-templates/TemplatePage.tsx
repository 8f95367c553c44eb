import { useState } from 'react';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { templatesPath } from '../contracts/paths';
import { PageHeader } from '../shell/PageHeader';
import { Failure, Loading } from '../shell/States';
import { useText } from '../shell/text';
import { TemplateEditor } from './TemplateEditor';
import { useGetContractTemplateQuery } from './api';

const TemplatePage = () => {
  const text = useText();
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useGetContractTemplateQuery(id, {
    refetchOnMountOrArgChange: true,
  });
  // what was in the cache may be older than what was saved since
  const [fresh, setFresh] = useState<string>();
  if (data && !isFetching && fresh !== id) setFresh(id);
  if (data && fresh === id) return <TemplateEditor key={id} template={data} />;
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

export default TemplatePage;
