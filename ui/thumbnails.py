# SPDX-License-Identifier: GPL-2.0-or-later
"""Thumbnails and quicklooks: from the cache, else by QGIS's network manager; decoded off the GUI thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QImage, QImageReader
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..core.errors import CredentialsError
from ..core.scenes.address import is_web_address
from ..provider.connections import headers_for
from . import cache
from .timers import single_shot

AT_ONCE = 4
"""Pictures requested at the same time."""

WAITING = 40
"""Requests that wait; older ones are for rows long scrolled away."""

MOST_PIXELS = 16_000_000
"""Of a picture that is decoded: larger ones take hundreds of megabytes, however small they are packed."""

SECONDS = 20
"""In which a picture has to be there whole."""

FORMATS = frozenset({"jpeg", "jpg", "png", "gif", "webp"})
"""What is decoded; SVG and others can name further files."""

SIDE = 128
"""Pixels a side of a thumbnail that are kept: enough for 64 on a screen of double density."""


@dataclass(frozen=True)
class Kind:
    """What pictures are kept for."""

    folder: str
    """Of the cache."""

    side: int
    """Pixels a side that are kept."""

    kept: int
    """Pictures in memory; more are on disk."""

    largest: int
    """Bytes beyond which a file is no such picture."""


SMALL = Kind("thumbnails", SIDE, 400, 2_000_000)
LARGE = Kind("quicklooks", 640, 20, 8_000_000)


class Thumbnails(QObject):
    """A memory of pictures by address. `get` never waits; `loaded` is emitted when to ask again."""

    loaded = pyqtSignal(str)
    """Address whose picture has come (or turned out to be none)."""

    _decoded = pyqtSignal(str, QImage, bool)
    """Address, its picture, and whether there was one to decode; from the thread that does that."""

    def __init__(
        self,
        parent: QObject | None = None,
        store: Callable[[], cache.Cache] = cache.current,
        kind: Kind = SMALL,
    ) -> None:
        super().__init__(parent)
        self._store, self._kind = store, kind
        # Of its own, so that neither a slow disk nor a large picture holds anything up but pictures.
        self._worker = ThreadPoolExecutor(1, kind.folder)
        self._working: set[str] = set()
        self._decoded.connect(self._take)
        self._images: OrderedDict[str, QImage] = OrderedDict()
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._replies: dict[str, QNetworkReply] = {}

    def get(self, url: str) -> QImage | None:
        """The picture, or None while it is not there; asks for it. A null image: there is none."""
        if url in self._images:
            self._images.move_to_end(url)
            return self._images[url]
        if not is_web_address(url):
            return None
        if url not in self._working and url not in self._replies:
            # What was drawn last is visible: it goes first.
            self._waiting[url] = None
            self._waiting.move_to_end(url)
            while len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            self._load_next()
        return None

    def stop(self) -> None:
        """Drop all requests: another search, or the panel is closed. What did not come is asked for again."""
        self._waiting.clear()
        self._working.clear()
        for url in [url for url, image in self._images.items() if image.isNull()]:
            del self._images[url]
        replies, self._replies = self._replies, {}
        for reply in replies.values():
            reply.finished.disconnect()
            reply.abort()
            reply.deleteLater()

    def _load_next(self) -> None:
        while self._waiting and len(self._working) + len(self._replies) < AT_ONCE:
            url, _ = self._waiting.popitem()
            self._working.add(url)
            self._worker.submit(self._read, url, self._store())

    def _read(self, url: str, store: cache.Cache) -> None:
        """From the cache. On the worker's thread."""
        data = store.read(self._kind.folder, url)
        image = small_picture(QByteArray(data), self._kind.side) if data else QImage()
        # One that is damaged is asked for as if there were none.
        self._hand_over(url, image, not image.isNull())

    def _decode(self, url: str, data: QByteArray, store: cache.Cache) -> None:
        """What has arrived. On the worker's thread."""
        image = small_picture(data, self._kind.side)
        self._hand_over(url, image, True)
        if not image.isNull():
            store.write(self._kind.folder, url, as_jpeg(image))

    def _hand_over(self, url: str, image: QImage, found: bool) -> None:
        # The panel may have gone meanwhile.
        with suppress(RuntimeError):
            self._decoded.emit(url, image, found)

    def _take(self, url: str, image: QImage, found: bool) -> None:
        if url not in self._working:
            return
        self._working.discard(url)
        if found:
            self._keep(url, image)
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
        largest = self._kind.largest
        reply.setReadBufferSize(largest + 1)
        reply.downloadProgress.connect(lambda got, total: max(got, total) > largest and reply.abort())
        # Of its own, as those of QGIS begin anew with every byte; it goes with the reply.
        single_shot(reply, 1000 * SECONDS, reply.abort).start()

    def _arrived(self, url: str) -> None:
        reply = self._replies.pop(url, None)
        if reply is None:
            return
        fine = reply.error() == QNetworkReply.NetworkError.NoError
        if fine and reply.bytesAvailable() <= self._kind.largest:
            self._working.add(url)
            self._worker.submit(self._decode, url, reply.readAll(), self._store())
        else:
            self._keep(url, QImage())
        reply.deleteLater()
        self._load_next()

    def _keep(self, url: str, image: QImage) -> None:
        self._images[url] = image
        while len(self._images) > self._kind.kept:
            self._images.popitem(last=False)
        self.loaded.emit(url)


def small_picture(data: QByteArray, side: int = SIDE) -> QImage:
    """Bytes of one of FORMATS as a picture of about `side` pixels; null for what is none, or too large."""
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
    if max(size.width(), size.height()) > side:
        # JPEG decodes straight to a smaller size.
        reader.setScaledSize(_small(size, side))
    image = reader.read()
    # Other formats may be given whole.
    whole = max(image.width(), image.height()) > 8 * side
    return image.scaled(_small(image.size(), side)) if whole else image


def _small(size: QSize, side: int) -> QSize:
    """`side` pixels along the shorter side; along the longer one, of a strip."""
    covering = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if max(covering.width(), covering.height()) <= 8 * side:
        return covering
    return size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def as_jpeg(image: QImage) -> bytes:
    """A picture for the cache: some kilobytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "JPG", 88)
    return bytes(buffer.data())
