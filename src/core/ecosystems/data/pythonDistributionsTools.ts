/**
 * Hardware, desktop, science and developer tools: imports whose distribution has another name.
 * One import a line: the dotted module (the longest that fits counts), then the distributions that provide it, the
 * one to suggest first. Written from the distributions' own documentation on https://pypi.org; what was in doubt is
 * left out, and names that are equal after PEP 503 normalisation need no line.
 */
export const TOOL_DISTRIBUTIONS = `
serial pyserial
serial_asyncio pyserial-asyncio
usb pyusb
usb1 libusb1
hid hidapi hid
can python-can
smbus smbus smbus-cffi
RPi RPi.GPIO rpi-lgpio
board Adafruit-Blinka
busio Adafruit-Blinka
digitalio Adafruit-Blinka
neopixel adafruit-circuitpython-neopixel
adafruit_dht adafruit-circuitpython-dht
bluetooth PyBluez pybluez2
OpenGL PyOpenGL
gi PyGObject
cairo pycairo
wx wxPython
PyQt5.QtWebEngineWidgets PyQtWebEngine
PyQt5.QtWebEngineCore PyQtWebEngine
PyQt5.QtWebEngine PyQtWebEngine
PyQt5.Qsci QScintilla
PyQt6.QtWebEngineWidgets PyQt6-WebEngine
PyQt6.QtWebEngineCore PyQt6-WebEngine
PySide6 PySide6 PySide6-Essentials PySide6-Addons
sip sip PyQt5-sip
Foundation pyobjc-framework-Cocoa pyobjc pyobjc-core
AppKit pyobjc-framework-Cocoa pyobjc
Quartz pyobjc-framework-Quartz pyobjc
objc pyobjc-core pyobjc
vlc python-vlc
mpv python-mpv mpv
pygame pygame pygame-ce
barcode python-barcode
cups pycups
daemon python-daemon
crontab python-crontab crontab
cpuinfo py-cpuinfo
dbus dbus-python
systemd systemd-python
fuse fusepy fuse-python
winpty pywinpty
docker docker docker-py
ansible ansible ansible-core ansible-base
consul python-consul python-consul2 py-consul
pyVim pyvmomi
vim pynvim
pynvim pynvim neovim
pyximport Cython
pkg_resources setuptools
_distutils_hack setuptools
_pytest pytest
py py pytest
xdist pytest-xdist
nose nose pynose
past future
libfuturize future
skbuild scikit-build
poetry poetry poetry-core
poetry.core poetry-core poetry
antlr4 antlr4-python3-runtime antlr4-python2-runtime
OleFileIO_PL olefile
dash_core_components dash-core-components dash
dash_html_components dash-html-components dash
dash_table dash-table dash
st_aggrid streamlit-aggrid
tlz toolz cytoolz
factory factory-boy
jsonpath jsonpath jsonpath-python
progressbar progressbar2 progressbar progressbar33
terminaltables terminaltables terminaltables3
docopt docopt docopt-ng
typer typer typer-slim
ulid python-ulid ulid-py
sha3 pysha3
bitcoin bitcoin python-bitcoinlib
Bio biopython
rdkit rdkit rdkit-pypi
openbabel openbabel openbabel-wheel
chess chess python-chess
pwn pwntools
z3 z3-solver
ee earthengine-api
pycocotools pycocotools pycocotools-windows
pcl python-pcl
skvideo sk-video
rtmidi python-rtmidi
dbt dbt-core
airflow apache-airflow apache-airflow-core apache-airflow-task-sdk
superset apache-superset
pyflink apache-flink
mlflow mlflow mlflow-skinny
neptune neptune neptune-client
pyspark pyspark databricks-connect
gradio_client gradio-client gradio
jieba jieba jieba3k
dlib dlib dlib-bin
mediapipe mediapipe mediapipe-silicon mediapipe-rpi4
pydevd pydevd debugpy
pysnmp pysnmp pysnmp-lextudio
fpdf fpdf2 fpdf
webview pywebview
webvtt webvtt-py
yara yara-python
elftools pyelftools
iptc python-iptables
pcapy pcapy pcapy-ng
`;
