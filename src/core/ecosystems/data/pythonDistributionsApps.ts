/**
 * Data, web, databases and services: imports whose distribution has another name.
 * One import a line: the dotted module (the longest that fits counts), then the distributions that provide it, the
 * one to suggest first. Written from the distributions' own documentation on https://pypi.org; what was in doubt is
 * left out, and names that are equal after PEP 503 normalisation need no line.
 */
export const APP_DISTRIBUTIONS = `
yaml PyYAML
_yaml PyYAML
PIL Pillow Pillow-SIMD
bs4 beautifulsoup4 bs4
dateutil python-dateutil
pylab matplotlib
mpl_toolkits matplotlib
mpl_toolkits.basemap basemap
osgeo GDAL pygdal
ogr GDAL
shapefile pyshp
fitz PyMuPDF
docx python-docx
pptx python-pptx
pdfminer pdfminer.six pdfminer pdfplumber
odf odfpy
win32com pywin32 pypiwin32
win32api pywin32 pypiwin32
win32con pywin32 pypiwin32
win32gui pywin32 pypiwin32
win32file pywin32 pypiwin32
win32event pywin32 pypiwin32
win32pipe pywin32 pypiwin32
win32process pywin32 pypiwin32
win32service pywin32 pypiwin32
win32serviceutil pywin32 pypiwin32
win32security pywin32 pypiwin32
win32clipboard pywin32 pypiwin32
win32print pywin32 pypiwin32
win32ui pywin32 pypiwin32
win32job pywin32 pypiwin32
win32pdh pywin32 pypiwin32
win32net pywin32 pypiwin32
win32crypt pywin32 pypiwin32
win32evtlog pywin32 pypiwin32
win32timezone pywin32 pypiwin32
winerror pywin32 pypiwin32
pythoncom pywin32 pypiwin32
pywintypes pywin32 pypiwin32
servicemanager pywin32 pypiwin32
magic python-magic python-magic-bin file-magic
slugify python-slugify unicode-slugify awesome-slugify
frontmatter python-frontmatter
markdown_it markdown-it-py
linkify_it linkify-it-py
pythonjsonlogger python-json-logger
dotenv python-dotenv dotenv
decouple python-decouple
environ django-environ environ-config
jwt PyJWT
jose python-jose josepy
Crypto pycryptodome pycrypto
Cryptodome pycryptodomex
nacl PyNaCl
OpenSSL pyOpenSSL
gnupg python-gnupg gnupg
ldap python-ldap
kerberos kerberos pykerberos
saml2 pysaml2
onelogin python3-saml python-saml
attr attrs
cattr cattrs
ruamel ruamel.yaml
msgpack msgpack msgpack-python
snappy python-snappy
Xlib python-xlib
rest_framework djangorestframework
rest_framework_simplejwt djangorestframework-simplejwt
rest_framework_nested drf-nested-routers
rest_framework_swagger django-rest-swagger
corsheaders django-cors-headers
django_filters django-filter
crispy_forms django-crispy-forms
debug_toolbar django-debug-toolbar
storages django-storages
allauth django-allauth
import_export django-import-export
channels channels django-channels
taggit django-taggit
mptt django-mptt
guardian django-guardian
modelcluster django-modelcluster
phonenumber_field django-phonenumber-field
simple_history django-simple-history
widget_tweaks django-widget-tweaks
oauth2_provider django-oauth-toolkit
social_django social-auth-app-django
social_core social-auth-core
compressor django-compressor
constance django-constance
reversion django-reversion
pipeline django-pipeline
model_utils django-model-utils
polymorphic django-polymorphic
background_task django-background-tasks
markdownx django-markdownx
ckeditor django-ckeditor
cms django-cms
socketio python-socketio
engineio python-engineio
multipart python-multipart multipart
websocket websocket-client
sseclient sseclient sseclient-py
MySQLdb mysqlclient MySQL-python
_mysql mysqlclient MySQL-python
mysql mysql-connector-python mysql-connector mysql-connector-python-rf
psycopg2 psycopg2-binary psycopg2 psycopg2cffi
psycopg psycopg psycopg-binary
psycopg_pool psycopg-pool psycopg
bson pymongo bson
gridfs pymongo
kafka kafka-python kafka-python-ng kafka
cassandra cassandra-driver scylla-driver
rediscluster redis-py-cluster
elasticsearch elasticsearch elasticsearch7 elasticsearch8
opensearchpy opensearch-py
neo4j neo4j neo4j-driver
ibm_db_dbi ibm-db
memcache python-memcached python3-memcached
pysqlite3 pysqlite3 pysqlite3-binary
jpype JPype1
snowflake snowflake-connector-python snowflake-snowpark-python snowflake-sqlalchemy snowflake
snowflake.connector snowflake-connector-python
snowflake.snowpark snowflake-snowpark-python
snowflake.cortex snowflake-ml-python
snowflake.ml snowflake-ml-python
snowflake.core snowflake snowflake.core
databricks databricks-sdk databricks-sql-connector databricks-connect databricks-agents databricks-vectorsearch
databricks.sql databricks-sql-connector
databricks.vector_search databricks-vectorsearch
delta delta-spark
nats nats-py
zmq pyzmq
paho paho-mqtt
stomp stomp.py
playhouse peewee
tortoise tortoise-orm
git GitPython
github PyGithub
github3 github3.py
gitlab python-gitlab
atlassian atlassian-python-api
jenkins python-jenkins
discord discord.py py-cord discord nextcord disnake discord.py-self discord-py-interactions
interactions discord-py-interactions
telegram python-telegram-bot
telebot pyTelegramBotAPI
pyrogram Pyrogram kurigram pyrofork
slack slackclient
twitter python-twitter
facebook facebook-sdk
linebot line-bot-sdk
plaid plaid-python
binance python-binance binance-connector
alpaca alpaca-py
coinbase coinbase coinbase-advanced-py
talib TA-Lib
pandas_ta pandas-ta pandas-ta-classic
apiclient google-api-python-client
googleapiclient google-api-python-client
pyrebase Pyrebase4 Pyrebase
gotrue gotrue supabase
grpc grpcio
grpc_tools grpcio-tools
grpc_status grpcio-status
grpc_health grpcio-health-checking
grpc_reflection grpcio-reflection
aws_cdk aws-cdk-lib aws-cdk.core
azureml azureml-core azureml-sdk
azureml.core azureml-core azureml-sdk
msgraph msgraph-sdk
botbuilder botbuilder-core
botbuilder.schema botbuilder-schema botbuilder-core
novaclient python-novaclient
swiftclient python-swiftclient
openstack openstacksdk
digitalocean python-digitalocean
dns dnspython
whois python-whois whois
nmap python-nmap
socks PySocks
sockshandler PySocks
speedtest speedtest-cli
newspaper newspaper3k newspaper4k
wikipediaapi Wikipedia-API
readability readability-lxml
pytube pytube pytubefix
shopify ShopifyAPI
xmlrunner unittest-xml-reporting
graphql graphql-core
strawberry strawberry-graphql
databricks.sdk databricks-sdk
databricks.connect databricks-connect
databricks.agents databricks-agents
snowflake.sqlalchemy snowflake-sqlalchemy
`;
