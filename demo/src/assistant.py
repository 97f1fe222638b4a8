"""Answers questions. The words OpenAI(model="not-a-finding") in this text are no call."""

import os

from anthropic import Anthropic
from openai import OpenAI

MODEL = "gpt-4.1-mini"


class Assistant:
    def __init__(self) -> None:
        self.client = OpenAI()

    def answer(self, question: str) -> str:
        reply = self.client.chat.completions.create(
            model=MODEL,
            messages=[{"role": "user", "content": question}],
        )
        return reply.choices[0].message.content or ""

    def embed(self, text: str, model: str = "text-embedding-3-small") -> list[float]:
        return self.client.embeddings.create(model=model, input=text).data[0].embedding


def second_opinion(question: str) -> str:
    client = Anthropic()
    reply = client.messages.create(
        model=os.getenv("SECOND_MODEL", "claude-sonnet-4-5"),
        max_tokens=400,
        messages=[{"role": "user", "content": question}],
    )
    return reply.content[0].text


def ask(question: str, model: str) -> str:
    # Only the caller knows which model this is: the finding says so.
    return OpenAI().responses.create(model=model, input=question).output_text
