import { DataReader, type DataText } from '../dataFiles/dataReader.ts';
import { detachedData } from '../common/detached.ts';
import { noReply, type Question, type Reply } from './inquiry.ts';

/** What a data file says to code that loads it. */
export function answerData(file: DataText, questions: readonly Question[]): readonly Reply[] {
  const reader = new DataReader(file);
  return questions.map((question) => {
    if (question.kind === 'content') {
      return detachedData({ ...noReply, values: reader.content(question.keys, question.format) });
    }
    return question.kind === 'variable'
      ? detachedData({ ...noReply, values: reader.variable(question.name) })
      : noReply;
  });
}
