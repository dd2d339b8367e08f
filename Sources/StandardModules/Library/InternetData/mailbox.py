"""Mailboxes on disk, in the forms that programs of mail have used."""

from _mailbox_base import Mailbox
from _mailbox_files import (
    Error, ExternalClashError, FormatError, NoSuchMailboxError, NotEmptyError, _lock_file, _PartialFile, _ProxyFile,
    _unlock_file)  # fmt: skip
from _mailbox_maildir import Maildir
from _mailbox_messages import (
    BabylMessage, MaildirMessage, Message, MHMessage, MMDFMessage, _mboxMMDFMessage, mboxMessage)
from _mailbox_mh import MH
from _mailbox_single import MMDF, Babyl, _mboxMMDF, _singlefileMailbox, mbox

__all__ = [
    "Mailbox", "Maildir", "mbox", "MH", "Babyl", "MMDF", "Message", "MaildirMessage", "mboxMessage", "MHMessage",
    "BabylMessage", "MMDFMessage", "Error", "NoSuchMailboxError", "NotEmptyError", "ExternalClashError", "FormatError",
]  # fmt: skip
