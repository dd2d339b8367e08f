import __hello__
import __phello__.spam

__hello__.main()  # expect: Hello world!
__phello__.spam.main()  # expect: Hello world!
print(__phello__.initialized, __name__)  # expect: True __main__
