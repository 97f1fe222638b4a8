import type { Sdk } from '../sdk.ts';

export const sklearnDatasets: Sdk = {
  id: 'sklearn-datasets',
  name: 'scikit-learn datasets',
  provider: 'other:scikit-learn',
  docs: 'https://scikit-learn.org/stable/datasets/real_world.html',
  packages: {
    pypi: ['scikit-learn'],
  },
  calls: [
    {
      category: 'dataset',
      callees: ['sklearn.datasets.fetch_openml'],
      model: ['name', '0', 'data_id'],
      provider: 'other:openml',
    },
    {
      category: 'dataset',
      callees: [
        'sklearn.datasets.{fetch_20newsgroups,fetch_20newsgroups_vectorized,fetch_california_housing,fetch_covtype,fetch_kddcup99,fetch_lfw_pairs,fetch_lfw_people,fetch_olivetti_faces,fetch_rcv1,fetch_species_distributions}',
      ],
      model: [],
      namedAfterModel: 'callee',
    },
  ],
};
