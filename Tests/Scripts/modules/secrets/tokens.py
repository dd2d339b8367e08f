import secrets

print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), len(secrets.token_urlsafe(8)))
print(0 <= secrets.randbelow(10) < 10, secrets.choice([1]), secrets.compare_digest("a", "a"))

# expect: 16 5 11
# expect: True 1 True
