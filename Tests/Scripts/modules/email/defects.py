import email

for text in (
        "junk\nX: y\n\nb", " cont\nX: y\n\nbody", "Content-Type: multipart/mixed\n\nhi",
        "Content-Type: multipart/mixed; boundary=Q\n\n--Q\n\nhi", "", "X: y"):
    message = email.message_from_string(text)
    print(message.items(), message.defects, repr(message.as_string()))
# expect: [] [MissingHeaderBodySeparatorDefect()] '\njunk\nX: y\n\nb'
# expect: [('X', 'y')] [FirstHeaderLineIsContinuationDefect(' cont\n')] 'X: y\n\nbody'
# expect: [('Content-Type', 'multipart/mixed')] [NoBoundaryInMultipartDefect(), MultipartInvariantViolationDefect()] 'Content-Type: multipart/mixed\n\nhi'
# expect: [('Content-Type', 'multipart/mixed; boundary=Q')] [CloseBoundaryNotFoundDefect()] 'Content-Type: multipart/mixed; boundary=Q\n\n--Q\n\nhi\n--Q--\n'
# expect: [] [] '\n'
# expect: [('X', 'y')] [] 'X: y\n\n'
