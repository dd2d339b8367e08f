import copy
import pickle
from email.message import EmailMessage

message = EmailMessage()
message["From"] = "Jörg <joerg@example.com>"
message["Date"] = "Fri, 01 Mar 2024 12:00:00 +0000"
for same in (copy.deepcopy(message), pickle.loads(pickle.dumps(message))):
    print(same["from"].addresses, same["date"].datetime)
    print(type(same["from"]).__name__, same["from"].fold(policy=message.policy).rstrip())
# expect: (Address(display_name='Jörg', username='joerg', domain='example.com'),) 2024-03-01 12:00:00+00:00
# expect: _UniqueAddressHeader From: =?utf-8?q?J=C3=B6rg?= <joerg@example.com>
# expect: (Address(display_name='Jörg', username='joerg', domain='example.com'),) 2024-03-01 12:00:00+00:00
# expect: _UniqueAddressHeader From: =?utf-8?q?J=C3=B6rg?= <joerg@example.com>
