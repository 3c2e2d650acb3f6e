"""What words of news English say: stems, synonyms, opposites, typing errors."""
