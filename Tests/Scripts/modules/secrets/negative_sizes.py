import secrets

for function in secrets.token_bytes, secrets.token_hex, secrets.token_urlsafe:
    try:
        function(-1)
    except ValueError as error:
        print(error)
print(len(secrets.token_bytes(0)), len(secrets.token_hex(3)))

# expect: negative argument not allowed
# expect: negative argument not allowed
# expect: negative argument not allowed
# expect: 0 6
