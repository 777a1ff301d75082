# SPDX-License-Identifier: GPL-2.0-or-later
"""Thumbnails of the visible rows: from the cache, else by QGIS's network manager; decoded one by one."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QImage, QImageReader
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..core.errors import CredentialsError
from ..core.scenes.address import is_web_address
from ..provider.connections import headers_for
from . import cache
from .timers import single_shot

AT_ONCE = 4
"""Pictures requested at the same time."""

KEPT = 400
"""Pictures in memory; more are on disk."""

WAITING = 40
"""Requests that wait; older ones are for rows long scrolled away."""

LARGEST = 2_000_000
"""Bytes beyond which a picture is not a thumbnail."""

MOST_PIXELS = 16_000_000
"""Of a picture that is decoded: larger ones take hundreds of megabytes, however small they are packed."""

SECONDS = 20
"""In which a picture has to be there whole."""

FORMATS = frozenset({"jpeg", "jpg", "png", "gif", "webp"})
"""What is decoded; SVG and others can name further files."""

SIDE = 128
"""Pixels a side that are kept: enough for 64 on a screen of double density."""


class Thumbnails(QObject):
    """A memory of pictures by address. `get` never waits; `loaded` is emitted when to ask again."""

    loaded = pyqtSignal(str)
    """Address whose picture has come (or turned out to be none)."""

    _read = pyqtSignal(str, bytes)
    """Address, and what the cache has of it (nothing: no bytes); from the thread that reads it."""

    def __init__(
        self, parent: QObject | None = None, store: Callable[[], cache.Cache] = cache.current
    ) -> None:
        super().__init__(parent)
        self._store = store
        # Of its own, so that a slow disk holds nothing up but pictures.
        self._disk = ThreadPoolExecutor(1, "thumbnails")
        self._reading: set[str] = set()
        self._read.connect(self._from_disk)
        self._images: OrderedDict[str, QImage] = OrderedDict()
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._replies: dict[str, QNetworkReply] = {}
        self._arrived_data: deque[tuple[str, QByteArray, bool]] = deque()
        """Address, picture, and whether it is new to the cache."""
        # One picture (a few milliseconds) at a time, with the window's own events between.
        self._decoder = single_shot(self, 1, self._decode_next)

    def get(self, url: str) -> QImage | None:
        """The picture, or None while it is not there; asks for it. A null image: there is none."""
        if url in self._images:
            self._images.move_to_end(url)
            return self._images[url]
        if not is_web_address(url):
            return None
        busy = url in self._reading or url in self._replies
        if not busy and all(url != one for one, *_ in self._arrived_data):
            # What was drawn last is visible: it goes first.
            self._waiting[url] = None
            self._waiting.move_to_end(url)
            while len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            self._load_next()
        return None

    def stop(self) -> None:
        """Drop all requests: another search, or the panel is closed."""
        self._waiting.clear()
        self._reading.clear()
        self._decoder.stop()
        self._arrived_data.clear()
        replies, self._replies = self._replies, {}
        for reply in replies.values():
            reply.finished.disconnect()
            reply.abort()
            reply.deleteLater()

    def _load_next(self) -> None:
        while self._waiting and len(self._reading) + len(self._replies) < AT_ONCE:
            url, _ = self._waiting.popitem()
            self._reading.add(url)
            self._disk.submit(self._read_cached, url, self._store())

    def _read_cached(self, url: str, store: cache.Cache) -> None:
        """On the disk's thread."""
        data = store.read("thumbnails", url) or b""
        # The panel may have gone meanwhile.
        with suppress(RuntimeError):
            self._read.emit(url, data)

    def _from_disk(self, url: str, data: bytes) -> None:
        if url not in self._reading:
            return
        self._reading.discard(url)
        if data:
            self._arrived_data.append((url, QByteArray(data), False))
            self._decoder.start()
            self._load_next()
        else:
            self._request(url)

    def _request(self, url: str) -> None:
        request = QNetworkRequest(QUrl(url))
        redirects, login = QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy, {}
        with suppress(CredentialsError):
            # Without what logs in, the server says that there is no picture.
            login = headers_for(url)
        if login:
            # Qt would show it to another host, too.
            redirects = QNetworkRequest.RedirectPolicy.SameOriginRedirectPolicy
        request.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, redirects)
        for name, value in login.items():
            request.setRawHeader(name.encode(), value.encode("latin-1"))
        # Not packed: a few bytes may unpack to gigabytes, which Qt would do by itself.
        request.setRawHeader(b"Accept-Encoding", b"identity")
        # The small picture is kept here: the large one need not fill QGIS's cache besides.
        request.setAttribute(QNetworkRequest.Attribute.CacheSaveControlAttribute, False)
        reply = QgsNetworkAccessManager.instance().get(request)
        self._replies[url] = reply
        reply.finished.connect(lambda: self._arrived(url))
        reply.setReadBufferSize(LARGEST + 1)
        reply.downloadProgress.connect(lambda got, total: max(got, total) > LARGEST and reply.abort())
        # Of its own, as those of QGIS begin anew with every byte; it goes with the reply.
        timer = QTimer(reply)
        timer.setSingleShot(True)
        timer.timeout.connect(reply.abort)
        timer.start(1000 * SECONDS)

    def _arrived(self, url: str) -> None:
        reply = self._replies.pop(url, None)
        if reply is None:
            return
        fine = reply.error() == QNetworkReply.NetworkError.NoError
        if fine and reply.bytesAvailable() <= LARGEST:
            self._arrived_data.append((url, reply.readAll(), True))
            self._decoder.start()
        else:
            self._keep(url, QImage())
        reply.deleteLater()
        self._load_next()

    def _decode_next(self) -> None:
        url, data, new = self._arrived_data.popleft()
        if self._arrived_data:
            self._decoder.start()
        image = small_picture(data)
        if new and not image.isNull():
            small, store = as_jpeg(image), self._store()
            self._disk.submit(lambda: store.write("thumbnails", url, small))
        self._keep(url, image)

    def _keep(self, url: str, image: QImage) -> None:
        self._images[url] = image
        while len(self._images) > KEPT:
            self._images.popitem(last=False)
        self.loaded.emit(url)


def small_picture(data: QByteArray) -> QImage:
    """Bytes of one of FORMATS as a picture of about SIDE pixels; null for what is none, or too large."""
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format()).decode("ascii", "replace") not in FORMATS:
        return QImage()
    # From the head of the file, before anything is decoded.
    size = reader.size()
    if not size.isValid() or size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        return QImage()
    if max(size.width(), size.height()) > SIDE:
        # JPEG decodes straight to a smaller size.
        reader.setScaledSize(_small(size))
    image = reader.read()
    # Other formats may be given whole.
    return image.scaled(_small(image.size())) if max(image.width(), image.height()) > 8 * SIDE else image


def _small(size: QSize) -> QSize:
    """SIDE pixels along the shorter side; along the longer one, of a strip."""
    covering = size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if max(covering.width(), covering.height()) <= 8 * SIDE:
        return covering
    return size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def as_jpeg(image: QImage) -> bytes:
    """A small picture for the cache: some kilobytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "JPG", 88)
    return bytes(buffer.data())
