/**
 * Imports that are known to be a distribution of the same name (after PEP 503 normalisation), chosen by hand from
 * the most downloaded ones of https://pypi.org and its AI libraries. For these a file or folder of the same name
 * far away proves nothing. Words that are as likely a module of one's own are in AMBIGUOUS_IMPORTS.
 */
export const WELL_KNOWN_IMPORTS: ReadonlySet<string> = new Set(
  (
    'accelerate agentops ai21 ai_edge_litert aioboto3 aiofiles aiogram aiohttp aiomysql ' +
    'aiosqlite albumentations alembic aleph_alpha_client allennlp alpaca_trade_api altair androguard annoy ' +
    'anthropic apscheduler ariadne arize arrow ass assemblyai astropy asyncpg ' +
    'attrs audiomentations auto_gptq autogen_agentchat autogen_core autogen_ext av aws_encryption_sdk aws_lambda_powertools ' +
    'aws_xray_sdk babel backoff bcrypt beanie bentoml bert_score bertopic ' +
    'bitsandbytes black bokeh boto boto3 botocore braintree browser_use cachecontrol ' +
    'cachetools capstone cartopy catboost cattrs ccxt celery certifi chainlit ' +
    'chart_studio claude_agent_sdk clearml click clickhouse_connect clickhouse_driver cloudscraper cma codecarbon ' +
    'cohere colorama comet_ml commonmark confluent_kafka control couchdb coverage crawl4ai ' +
    'crewai crewai_tools crispy_bootstrap5 cryptography ctransformers ctranslate2 Cython dagster dask ' +
    'datasets ddgs ddtrace deap deepeval deepface ' +
    'deepspeed dgl diffusers distro django dnslib docling docutils docx2txt ' +
    'docxtpl dpkt drf_spectacular drf_yasg duckdb duckduckgo_search e2b easyocr easysnmp ' +
    'edge_tts editdistance einops elevenlabs email_validator essentia etcd3 eth_account evaluate ' +
    'evdev exa_py extra_streamlit_components eyed3 fabric face_recognition facebook_business fairscale fairseq ' +
    'fake_useragent faker fastapi fastapi_users faster_whisper feedparser findspark fiona fire ' +
    'firebase_admin FlagEmbedding flair flake8 flash_attn flashrank flask flask_bcrypt flask_caching ' +
    'flask_cors flask_jwt_extended flask_limiter flask_login flask_mail flask_migrate flask_mysqldb flask_ngrok flask_restful ' +
    'flask_restx flask_socketio flask_sqlalchemy flask_wtf flax folium fredapi freezegun frida ' +
    'fuzzywuzzy gdal geemap gensim geoip2 geopandas gitdb gliner gmpy2 ' +
    'google_auth_httplib2 google_auth_oauthlib google_trans_new googletrans gpiozero gpt4all GPUtil gradio graphene ' +
    'great_expectations groq gspread_dataframe gtts guidance gunicorn gurobipy gymnasium h5py ' +
    'hanlp hashids healpy holidays holoviews html2text html5lib httpx huggingface_hub ' +
    'humanize hypercorn hyperopt hypothesis ib_insync ibm_db ibm_watson ibm_watsonx_ai imagehash ' +
    'imageio imageio_ffmpeg impacket inference_sdk influxdb influxdb_client inquirer InquirerPy insightface ' +
    'instructor invoke ipaddr ipdb ipwhois IPython ipywidgets isort itsdangerous ' +
    'jaeger_client janome jax jaydebeapi jinja2 jira jiwer joblib josepy ' +
    'jsonlines jsonpath_ng jsonpath_rw jsonschema jupyter_client kedro keybert keyring keystoneauth1 ' +
    'kiteconnect kombu konlpy kornia kubernetes lancedb langchain langchain_anthropic langchain_aws ' +
    'langchain_chroma langchain_classic langchain_cohere langchain_community langchain_core langchain_experimental langchain_google_genai langchain_google_vertexai langchain_groq ' +
    'langchain_huggingface langchain_mcp_adapters langchain_mistralai langchain_nvidia_ai_endpoints langchain_ollama langchain_openai langchain_pinecone langchain_qdrant langchain_text_splitters ' +
    'langdetect langfuse langgraph langserve langsmith leidenalg letta_client librosa lightgbm ' +
    'lightning lime litellm llama_cloud_services llama_parse llm_guard llmcompressor lm_eval loguru ' +
    'luigi lxml lxml_html_clean lz4 magicgui mailchimp_marketing mako markdown markdown2 ' +
    'markitdown markupsafe marshmallow matplotlib mcp mdit_py_plugins mediapipe mido missingno ' +
    'mistralai mitmproxy mixpanel ml_collections mlx_lm mlx_whisper mmdet mmh3 modal ' +
    'moto motor moviepy mpl_finance mpl_interactions mplfinance msgspec msrestazure mutagen ' +
    'mypy mypy_extensions nanoid nbformat nemoguardrails netaddr netCDF4 networkx newrelic ' +
    'nltk notebook notion_client nox numba numpy odmantic ollama omegaconf ' +
    'onnx openai openai_harmony opencensus openpyxl optax optimum optuna oracledb ' +
    'orjson ortools outlines paddleocr pandas pandasai panel paramiko parso ' +
    'passlib paste pathvalidate pdf2image pdfkit pdfplumber pefile peft pendulum ' +
    'pettingzoo pexpect pgvector pika pinecone_datasets pinecone_text ping3 pint pkginfo ' +
    'playwright plotly ply pmdarima polars portkey_ai posthog postmarker praw ' +
    'prefect pretty_midi prettytable prisma prometheus_client prometheus_fastapi_instrumentator prompt_toolkit promptlayer prophet ' +
    'psd_tools psutil psycopg pulp pvporcupine py2neo pyarrow pyasn1_modules pyaudio ' +
    'pyautogui pyctcdecode pydantic pydantic_core pydantic_settings pydub pyfiglet pygame_gui pygments ' +
    'pyiceberg PyInquirer pylint pymilvus pymisp pymongo pymssql pymupdf pymysql ' +
    'pyngrok pynput pyodbc pyomo pyparsing pypdf PyPDF2 pypdfium2 pyperclip ' +
    'pypinyin pyppeteer pyproj PyQt5 pyqtgraph pyscreeze pyshark pysrt pytesseract ' +
    'pytest pytest_asyncio pytest_cov pytest_mock pythainlp python_http_client python_multipart pytorch_lightning pyttsx3 ' +
    'pytz pyudev pyvista pyVmomi pyvmomi pyzbar qdrant_client qrcode qtpy ' +
    'quandl ragas rank_bm25 rapidfuzz rasterio raven ray recommonmark redis ' +
    'redis_om regex rembg replicate reportlab requests resemblyzer responses respx ' +
    'rich rich_click roboflow rollbar rouge_score rq rtree ruff runpod ' +
    's3fs sacrebleu sacremoses safetensors sagemaker sanic sb3_contrib scapy schedule ' +
    'scipy scrapy screeninfo seaborn selenium semantic_kernel sendgrid sentence_splitter sentence_transformers ' +
    'sentencepiece sentry_sdk setuptools setuptools_scm sglang shap shapely shodan shortuuid ' +
    'simplejson sklearn_crfsuite sktime slack_bolt slack_sdk smbus2 smolagents snowballstemmer ' +
    'solana sounddevice soundfile spacy spacy_langdetect sphinx_rtd_theme spidev spotipy sqlalchemy ' +
    'sqlalchemy_utils sqlglot sqlmodel sqlparse srt sse_starlette stable_baselines3 stanza starlette ' +
    'statsd statsmodels streamlit streamlit_chat streamlit_javascript streamlit_option_menu streamlit_webrtc stripe structlog ' +
    'supervision surrealdb sympy tables tabulate telegram_send telethon tenacity tensorflow_hub ' +
    'termcolor tesserocr textblob textstat texttable thefuzz tiktoken timm tldextract ' +
    'together tokenizers toml tomli tomlkit torch_geometric torchaudio torchmetrics torchtext ' +
    'torchvision tornado tox tqdm trafilatura transformers tree_sitter_languages trino tritonclient ' +
    'trl trulens trulens_eval tslearn ttkbootstrap tweepy twilio typer typing_extensions ' +
    'tzdata tzlocal ujson ultralytics uncertainties underthesea undetected_chromedriver unicorn unidecode ' +
    'unsloth unstructured unstructured_client urllib3 user_agents uvicorn versioneer vk_api vllm ' +
    'vosk voyageai vtk wagtail wakeonlan wandb watchdog web3 webdataset ' +
    'webdriver_manager webencodings webob websockets wechatpy werkzeug wheel whisperx wmi ' +
    'woocommerce wordcloud wtforms xarray xformers xhtml2pdf xlrd xlsxwriter xmltodict ' +
    'xxhash yellowbrick yfinance yolov5 youtube_dl yt_dlp zarr zenml zhconv ' +
    'zhipuai zstd supabase whisper_timestamped'
  ).split(' '),
);

/** Imports with a distribution that are just as often one's own module: any trace of such a module settles it. */
export const AMBIGUOUS_IMPORTS: ReadonlySet<string> = new Set(
  (
    'agents autogen board busio can channels chess clip cms community compressor constance control coverage ' +
    'daemon dash delta discord dns docx ee environ evaluate extract facebook factory fire flair git github gitlab ' +
    'guardian guidance haystack hydra interactions jenkins jira kafka keras letta lime magic markdown modal motor ' +
    'multipart neptune notebook notion optimum panel phi pipeline prisma prophet py ray replicate reversion schedule ' +
    'serial shap shopify slack slugify snowflake statsd stomp storages supervision taggit telegram tables together ' +
    'trio twitter vim vlc websocket whisper wmi workflows'
  ).split(' '),
);

/**
 * Names that are a project's own module far more often than a package. Where no such module is found it may be
 * ignored by git, so nothing is claimed.
 */
export const USUAL_LOCAL_NAMES: ReadonlySet<string> = new Set(
  (
    'api app apps backend base cfg classes client common conf config configs configuration const constants core ' +
    'credentials creds crud custom data database dataset db dependencies env evaluation exceptions frontend functions ' +
    'generated globals handlers helper helpers infrastructure keys lib libs logger logging_config main misc model ' +
    'models modules my_config my_secrets network networks package params parameters pipelines plugins preprocess ' +
    'preprocessing prompts proto protos router routers routes run schema schemas scripts secret secrets_config server ' +
    'service services settings shared source src task tasks test_utils testing tests tokens tool tools train trainer ' +
    'training types_ ui util utilities utility utils version views worker workers'
  ).split(' '),
);

/** Modules that do not come from PyPI: a host program or an installer of its own brings them. */
export const NOT_ON_PYPI: ReadonlySet<string> = new Set(
  (
    'apex apt apt_pkg arcpy awsglue cv_bridge dbutils detectron2 dnf gdb geometry_msgs google_colab graph_tool hou ' +
    'idaapi idautils idc js kaggle_datasets kaggle_secrets kaggle_web_client libtorrent lldb machine maya micropip nav_msgs nuke pyodide pyodide_js pyscript qgis ' +
    'rclpy ros2_numpy rospy rosbag rp2 rpm sensor_msgs std_msgs sublime sublime_plugin tf2_ros uasyncio unreal utime ' +
    'uos xbmc xbmcaddon xbmcgui xbmcplugin'
  ).split(' '),
);

/** Whether a module is one that a compiler writes: https://grpc.io/docs/languages/python/generated-code/ */
export function isGenerated(top: string): boolean {
  return /_pb2(?:_grpc)?$/.test(top);
}
