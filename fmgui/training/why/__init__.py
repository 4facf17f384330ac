"""What the views that teach compute: networks trained in small, and runs looked into."""
