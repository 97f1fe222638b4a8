"""Fine-tunes a classifier."""

import torch
import yaml
from datasets import load_dataset
from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline

BASE = "distilbert/distilbert-base-uncased"
COMMIT = "12040accade4e8a0f71eabdb258fecc2e7e948be"

config = yaml.safe_load(open("config.yaml"))
reviews = load_dataset("stanfordnlp/imdb", split="train")

tokenizer = AutoTokenizer.from_pretrained(BASE, revision=COMMIT)
model = AutoModelForSequenceClassification.from_pretrained(BASE)

custom = AutoModelForSequenceClassification.from_pretrained(
    "acme/experimental-classifier",
    revision="main",
    trust_remote_code=True,
)

checkpoint = torch.load("checkpoints/last.pt")
summarize = pipeline("summarization", model="facebook/bart-large-cnn")
