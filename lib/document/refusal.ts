/** What is asked cannot be done, and whose fault it is not: the message is a sentence for whoever asked. */
export class Refusal extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'Refusal'
  }
}
