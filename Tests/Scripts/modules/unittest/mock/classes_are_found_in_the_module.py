from unittest import mock

print(mock.Mock, mock.NonCallableMagicMock)  # expect: <class 'unittest.mock.Mock'> <class 'unittest.mock.NonCallableMagicMock'>
print(mock.AsyncMock, mock.patch.__module__)  # expect: <class 'unittest.mock.AsyncMock'> unittest.mock
