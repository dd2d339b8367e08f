from email.utils import getaddresses, parseaddr

# A comment stands for the name that is not there.
print(parseaddr("(Ann) a@example.org"), parseaddr("a@example.org (Ann)"))
# expect: ('Ann', 'a@example.org') ('Ann', 'a@example.org')
print(getaddresses(["(a (b)) c@example.org, N <d@example.org>"]))
# expect: [('a b', 'c@example.org'), ('N', 'd@example.org')]
