console.log('shadowlight');
