import mailbox
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for kind in (mailbox.mbox, mailbox.MMDF, mailbox.Babyl):
        path = os.path.join(folder, kind.__name__)
        box = kind(path)
        first = box.add("From: a@b\nSubject: One\n\nbody\nFrom here\n")
        second = box.add(mailbox.mboxMessage(b"Subject: Two\n\nmore\n"))
        box.flush()
        print(kind.__name__, len(box), box.keys(), box[first]["subject"], repr(box[first].get_payload()))
        del box[first]
        box[second] = b"Subject: Three\n\nreplaced\n"
        box.close()
        again = kind(path)
        print([message["subject"] for message in again], again.get_bytes(0))
        again.close()
print(issubclass(mailbox.NoSuchMailboxError, mailbox.Error), mailbox.Maildir.__module__)
# expect: mbox 2 [0, 1] One 'body\n>From here\n'
# expect: ['Three'] b'Subject: Three\n\nreplaced\n'
# expect: MMDF 2 [0, 1] One 'body\n>From here\n'
# expect: ['Three'] b'Subject: Three\n\nreplaced\n'
# expect: Babyl 2 [0, 1] One 'body\nFrom here\n'
# expect: ['Three'] b'Subject: Three\n\nreplaced\n'
# expect: True mailbox
