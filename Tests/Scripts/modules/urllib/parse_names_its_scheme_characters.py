from urllib.parse import scheme_chars

print("+" in scheme_chars, "_" in scheme_chars, len(scheme_chars))  # expect: True False 65
