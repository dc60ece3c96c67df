"""One window per home: a second start brings the first to the front instead."""

from __future__ import annotations

import hashlib
import shutil

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from jpviewer.market.messages import StoreError
from jpviewer.settings import Home

_RAISE = b"raise\n"


class SingleInstance(QObject):
    """The lock says who is first, the socket only carries the wish to be raised."""

    raised = Signal()
    """The program was started once more."""

    def __init__(self, home: Home) -> None:
        super().__init__()
        self._home = home
        self._lock = QLockFile(str(home.path / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)

    def claim(self) -> bool:
        """Whether this process is the first; it stays so until `release` or its end.

        Raises StoreError when the home cannot be written.
        """
        try:
            self._home.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError("file_unusable", str(self._home.path)) from error
        if not self._lock.tryLock(0):
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                full = not shutil.disk_usage(self._home.path).free
                raise StoreError("disk_full" if full else "file_unusable", str(self._home.path))
            return False
        QLocalServer.removeServer(self.name)  # what a killed process left
        self._server.listen(self.name)
        return True

    def raise_first(self, milliseconds: int = 3000) -> bool:
        """Asks the first process to come to the front; False when it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(milliseconds):
            return False
        socket.write(_RAISE)
        answered = socket.waitForReadyRead(milliseconds)
        socket.disconnectFromServer()
        return answered

    def release(self) -> None:
        """Lets another process be the first."""
        self._server.close()
        self._lock.unlock()

    @property
    def name(self) -> str:
        """The socket's name: the same for every spelling of the home's path."""
        path = str(self._home.path.resolve())
        return f"jpviewer-{hashlib.sha256(path.encode()).hexdigest()[:16]}"

    @property
    def holder(self) -> int:
        """The process id of the first."""
        return int(self._lock.getLockInfo()[0])

    def _hear(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.write(b"yes\n")
            socket.flush()
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()
