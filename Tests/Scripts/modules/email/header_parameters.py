from email import policy

factory = policy.default.header_factory
for text in (
    'text/plain; charset="utf-8"; format=flowed', "text/html (a comment); charset=us-ascii (Plain text)", "text",
    "application/x; title*0*=us-ascii'en'This%20is; title*1*=%20even; title*2=' more'",
    "application/x; name*=iso-8859-1''na%EFve", 'application/x; name*="utf-8\'\'%C3%A9"', "a/b; x=1; x=2", "a/b; ; c",
):  # fmt: skip
    header = factory("Content-Type", text)
    print(header.content_type, dict(header.params), header.defects)
for name, text in (("MIME-Version", "1.0 (produced by hand)"), ("MIME-Version", "1.0 x"), ("MIME-Version", ""),
                   ("Content-Transfer-Encoding", "7BIT and more"), ("Content-Disposition", "inline; filename=a.b"),
                   ("Message-ID", "<a@b> c"), ("Message-ID", "abc")):  # fmt: skip
    header = factory(name, text)
    print(repr(str(header)), header.defects)
# expect: text/plain {'charset': 'utf-8', 'format': 'flowed'} ()
# expect: text/html {'charset': 'us-ascii'} ()
# expect: text/plain {} (InvalidHeaderDefect('Invalid content type'),)
# expect: application/x {'title': 'This is even'} (InvalidHeaderDefect('invalid parameter InvalidParameter([CFWSList([WhiteSpaceTerminal(\' \')]), Phrase([Atom([ValueTerminal("title*2=\'"), CFWSList([WhiteSpaceTerminal(\' \')])]), Atom([ValueTerminal("more\'")])])])'),)
# expect: application/x {'name': 'naïve'} ()
# expect: application/x {'name': 'é'} (InvalidHeaderDefect('Quoted string value for extended parameter is invalid'),)
# expect: a/b {'x': '1'} (InvalidHeaderDefect('duplicate parameter name; duplicate(s) ignored'),)
# expect: a/b {'c': ''} (InvalidHeaderDefect('parameter entry with no content'), InvalidHeaderDefect('Parameter contains name ( c) but no value'))
# expect: '1.0 (produced by hand)' ()
# expect: '1.0 x' (InvalidHeaderDefect('Excess non-CFWS text after MIME version'),)
# expect: '' (HeaderMissingRequiredValue('Missing MIME version number (eg: 1.0)'),)
# expect: '7BIT and more' (InvalidHeaderDefect('Extra text after content transfer encoding'),)
# expect: 'inline; filename="a.b"' ()
# expect: '<a@b> ' (InvalidHeaderDefect("Unexpected 'c'"),)
# expect: 'abc' (InvalidHeaderDefect('Invalid msg-id: HeaderParseError("expected msg-id but found \'abc\'")'),)
